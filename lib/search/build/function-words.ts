/**
 * Question words and grammar words, by language: every second question contains them, and they say nothing about its
 * answer. Readers of the index filter those of Chinese and English themselves (`lib/text/filler.ts`).
 */
const LISTS: readonly string[] = [
  // German
  `wie was wer wo wann warum wieso weshalb woher wohin welche welcher welches welchen wofür womit ich du er sie es wir ihr man
  mir mich mein meine meinen meiner uns euch dein deine sein seine der die das den dem des ein eine einen einem einer kein keine
  keinen ist sind war bin bist wird werden wurde hat habe haben hatte kann können könnte konnte muss müssen soll sollte darf
  dürfen möchte will wollen lässt lassen gibt und oder aber auch noch nur schon mal denn doch dass wenn ob weil als um zu zum zur
  im in am an auf aus bei von vom mit für nach über unter vor durch ohne gegen nicht bitte hallo danke etwas dies diese dieser
  dieses da dort hier so sehr mehr`,
  // French
  `comment pourquoi quand où quel quelle quels quelles qui que quoi est-ce je tu il elle on nous vous ils elles mon ma mes ton ta
  tes son sa ses notre votre leur le la les un une des du de au aux et ou mais donc si est sont était être suis ai as avons avez ont
  avoir peut peux puis dois doit faut fait faire pour par sur sous dans avec sans en ne pas plus ce cette ces cet y se me te`,
  // Spanish
  `cómo qué quién cuándo dónde cuál cuáles cuánto porqué yo tú él ella nosotros ustedes ellos mi mis tu tus su sus el la los las lo
  un una unos unas de del al y o pero si es son era ser soy está están estoy hay he ha han haber puedo puede pueden debo debe tengo
  tiene hacer hago para por sobre en con sin no más este esta estos estas ese esa eso se me te le`,
  // Portuguese
  `como que quem quando onde qual quais porque eu você ele ela nós eles meu minha meus seu sua seus o a os as um uma uns de do da dos
  das no na nos nas ao e ou mas se é são era ser sou está estão estou há tem tenho posso pode podem devo deve fazer faço para por
  sobre em com sem não mais este esta esse essa isso me te lhe`,
  // Italian
  `come cosa chi quando dove quale quali perché io tu lui lei noi voi loro mio mia miei tuo sua suo il lo la i gli le un una uno di
  del della dei delle al alla e o ma se è sono era essere ho hai ha hanno avere posso può possono devo deve fare per su in con senza
  non più questo questa questi quello si mi ti ci`,
  // Japanese
  `です ます ました ません ですか ますか でしょうか ください できます できる できない いる いない ある ありません ない なかった する
  します した して したい しまう いけない どう どうすれば どうやって どうしたら いい いいの よい なに なぜ どこ どの どれ いつ だれ これ
  それ この その あの という について による によって として から まで ので のに けど だけど んだけど ですが ときは とき こと もの ため
  ように ような よう たい たら れば ている ています てい てる ちゃう られる られます させ なる なります もらう ほしい ほしいです ってどう`,
  // Korean
  `어떻게 무엇 무엇인가요 어떤 왜 언제 어디 어디서 어디에 누가 나요 하나요 되나요 있나요 없나요 인가요 건가요 까요 할까요 세요
  하세요 주세요 어요 아요 예요 이에요 습니다 습니까 합니다 됩니다 입니다 있습니다 없습니다 싶습니다 싶어요 싶은데 는데 은데 하는데
  하려면 려면 하면 으면 하고 해서 해요 해야 하죠 하지 하는 되는 있는 없는 에서 에서는 에서도 에는 에도 으로 까지 부터 에게 한테
  처럼 보다 위해 대한 대해 그리고 그런데 하지만 경우`,
];

export const FUNCTION_WORDS: readonly string[] = LISTS.flatMap((list) => list.trim().split(/\s+/));
