import type { LanguageWords } from "./words";

export const tr: LanguageWords = {
  question: ["soru"],
  answer: ["cevap", "yanıt"],
  weak: { question: ["sorun"], answer: ["çözüm"] },
  letters: ["s", "c"],
  asks: ["soruyor", "sordu"],
  answers: ["yanıtlıyor", "cevapladı"],
  from: [],
  title: ["sık(?:ça)? sorulan sorular", "sss", "sorular(?: ve (?:cevaplar|yanıtlar))?", "sorun giderme"],
  aside: [
    "içindekiler",
    "giriş",
    "önsöz",
    "genel bakış",
    "hakkında",
    "ayrıca bakınız",
    "kaynaklar",
    "iletişim",
    "lisans",
  ],
  opening: ["nasıl ", "neden ", "niçin ", "niye ", "ne zaman ", "nerede ", "kim ", "hangi "],
  within: ["(?:mı|mi|mu|mü)(?:yım|yim|dır|dir)?$", "nedir$", "nasıl ", "neden "],
  problem: ["hata", "sorun", "olmuyor", "çalışmıyor"],
  part: ["nedeni?", "çözüm", "adım ?\\d?.*", "örnek(?:ler)?"],
};
