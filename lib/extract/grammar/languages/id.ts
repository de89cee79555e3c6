import type { LanguageWords } from "./words";

export const id: LanguageWords = {
  question: ["pertanyaan", "tanya"],
  answer: ["jawaban", "jawab"],
  weak: { question: ["masalah"], answer: ["solusi"] },
  letters: ["t", "j"],
  asks: ["bertanya"],
  answers: ["menjawab"],
  from: ["pertanyaan dari"],
  title: ["pertanyaan (?:yang )?(?:sering|umum).*", "tanya jawab", "pertanyaan", "pemecahan masalah"],
  aside: [
    "daftar isi",
    "pendahuluan",
    "pengantar",
    "tentang.*",
    "lihat juga",
    "referensi",
    "kontak",
    "lisensi",
  ],
  opening: ["bagaimana ", "apa ", "apakah ", "mengapa ", "kenapa ", "kapan ", "di ?mana ", "siapa "],
  within: [],
  problem: ["galat", "gagal", "tidak ", "masalah", "error"],
  part: ["penyebab", "solusi", "langkah ?\\d?.*", "contoh"],
};
