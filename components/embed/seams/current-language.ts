/** In place of `components/ui/current-language.ts`: the page that holds the widget tells the language. */
import { createContext, useContext } from "react";
import { DEFAULT_LANGUAGE, type Language } from "@/lib/site/languages/dictionary";

export const LanguageContext = createContext<Language>(DEFAULT_LANGUAGE);

export const useLanguage = (): Language => useContext(LanguageContext);
