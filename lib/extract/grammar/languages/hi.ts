import type { LanguageWords } from "./words";

export const hi: LanguageWords = {
  question: ["प्रश्न", "सवाल"],
  answer: ["उत्तर", "जवाब"],
  asks: [],
  answers: [],
  from: [],
  title: ["अक्सर पूछे जाने वाले (?:प्रश्न|सवाल)", "सवाल[- ]जवाब", "प्रश्न"],
  aside: ["विषय ?सूची", "परिचय", "संदर्भ", "संपर्क"],
  opening: ["क्या ", "कैसे ", "क्यों ", "कब ", "कहाँ ", "कौन "],
  within: ["क्या है", "कैसे ", "क्यों "],
  problem: ["त्रुटि", "नहीं"],
  part: ["कारण", "समाधान", "उदाहरण"],
};
