import type { LanguageWords } from "./words";

export const vi: LanguageWords = {
  question: ["câu hỏi", "hỏi"],
  answer: ["trả lời", "đáp", "câu trả lời"],
  asks: ["hỏi"],
  answers: ["trả lời"],
  from: ["câu hỏi từ"],
  title: ["(?:các )?câu hỏi thường gặp", "hỏi(?: và |[ -]*)đáp", "câu hỏi", "khắc phục sự cố"],
  aside: [
    "mục lục",
    "giới thiệu",
    "lời mở đầu",
    "tổng quan",
    "tham khảo",
    "xem thêm",
    "liên hệ",
    "giấy phép",
  ],
  opening: ["làm (?:thế nào|sao) ", "tại sao ", "vì sao ", "khi nào ", "ở đâu ", "ai "],
  within: ["là gì", "thế nào", "không$", "như thế nào"],
  problem: ["lỗi", "không "],
  part: ["nguyên nhân", "giải pháp", "cách khắc phục", "bước ?\\d?.*", "ví dụ"],
};
