/** Replaces `components/ui/current-language.ts`: the embedding page determines the language. */
import { createContext, useContext } from "react";
import { DEFAULT_TEXTS, type Texts } from "@/lib/site/languages/texts";

export const TextsContext = createContext<Texts>(DEFAULT_TEXTS);

export const useTexts = (): Texts => useContext(TextsContext);
