/** Diagnostics of questions, answers and projects. */
import type { DiagnosticRow } from "./rows";

export const PAIR_DIAGNOSTICS = {
  "no-questions": {
    severity: "info",
    zh: {
      message: "没有找到问答",
      fix: "有问答就按格式写：**@名字** 提问：、> 问题、A：回答；没有就不必理会",
    },
    en: {
      message: "No question was found",
      fix: "If there are any, write them in a documented format (docs/format.md); if not, ignore this",
    },
  },
  "few-questions": {
    severity: "warning",
    zh: {
      message: "里面像是有 {seen} 个问题，只收录了 {found} 条问答",
      fix: "检查标题的层级和 Q：、A：等标记，或在 site.yml 的 formats 里说明问题写在哪里",
    },
    en: {
      message: "The document seems to hold {seen} questions, but gave {found}",
      fix: "Check the levels of headings and marks such as Q: and A:, or say in formats of site.yml where questions stand",
    },
  },
  "answer-holds-questions/headings": {
    severity: "warning",
    zh: {
      message: "这个回答里有 {count} 个标题，可能混进了别的问题",
      fix: "问题用同一级标题；回答里的小标题少用，或改成粗体",
    },
    en: {
      message: "The answer holds {count} headings; it may have swallowed other questions",
      fix: "Give all questions one level of headings; use few headings within an answer, or bold text",
    },
  },
  "answer-holds-questions/folds": {
    severity: "warning",
    zh: { message: "这个回答里有 {count} 个折叠的问题", fix: "把它们移出这个回答" },
    en: { message: "The answer holds {count} folded questions", fix: "Move them out of this answer" },
  },
  "answer-holds-questions/lines": {
    severity: "warning",
    zh: {
      message: "这个回答里有 {count} 行以问号结尾，可能混进了别的问题",
      fix: "给每个问题加上标题或 Q：；回答里的反问可以不管",
    },
    en: {
      message: "The answer holds {count} lines that ask; it may have swallowed other questions",
      fix: "Give each question a heading or a mark (Q:); ignore this for questions that the answer itself asks",
    },
  },
  "answer-holds-questions/bold": {
    severity: "warning",
    zh: {
      message: "这个回答里有 {count} 行单独的粗体，像是标题，可能混进了别的问题",
      fix: "粗体行若是问题，就写成标题或加上 Q：；若是回答的小标题，可以不管",
    },
    en: {
      message:
        "The answer holds {count} bold lines that stand like headings; it may have swallowed other questions",
      fix: "Make them headings or give them a mark (Q:) if they are questions; ignore this if they divide the answer",
    },
  },
  "outside-item": {
    severity: "info",
    zh: {
      message: "推荐阅读、发布、新手任务的段落里，这一行没有收录：“{found}”",
      fix: "文章写成 [标题](链接)，发布写明项目和版本，任务写明项目、难度和 issue 链接；别的内容可以不管",
    },
    en: {
      message: "A line among readings, releases or tasks became no item: “{found}”",
      fix: "Write a reading as [title](link), a release with project and version, a task with project, level and the link of its issue; ignore this for anything else",
    },
  },
  "long-answer": {
    severity: "warning",
    zh: {
      message: "这个回答有 {length} 个字符（超过 {limit}）",
      fix: "检查后面的问题是不是混进来了；确实很长就拆开，或链接到文档",
    },
    en: {
      message: "The answer has {length} characters (more than {limit})",
      fix: "Check whether it swallowed other questions; if not, split it or link to a document",
    },
  },
  "thread-without-question": {
    severity: "warning",
    zh: { message: "「{asker}」的标题下没有问题", fix: "在标题下用引用写出问题：> 问题" },
    en: {
      message: 'No question stands below the heading of "{asker}"',
      fix: "Quote the question below the heading: > question",
    },
  },
  "thread-without-question/nobody": {
    severity: "warning",
    zh: { message: "「匿名」的标题下没有问题", fix: "在标题下用引用写出问题：> 问题" },
    en: {
      message: "No question stands below this heading",
      fix: "Quote the question below the heading: > question",
    },
  },
  "answer-without-question": {
    severity: "warning",
    zh: {
      message: "回答前面没有问题：「{found}」",
      fix: "在回答上方写提问人（**@名字** 提问：）和引用的问题（> 问题）",
    },
    en: {
      message: 'No question stands before this answer: "{found}"',
      fix: "Write the asker (**@name** asks:) and the quoted question (> question) above it",
    },
  },
  "stray-answer": {
    severity: "warning",
    zh: {
      message: "问题行末尾夹着另一个回答：「{found}」，下面又有单独一行的回答",
      fix: "删去问题行里的「A：…」，或让它另起一行",
    },
    en: {
      message: 'Another answer stands at the end of the question: "{found}", and one follows below',
      fix: 'Delete "A: …" from the question, or give it a line of its own',
    },
  },
  "outside-thread": {
    severity: "info",
    zh: {
      message: "不属于任何问答：「{found}」",
      fix: "属于上面的回答就移到项目行之前；是新的问题就加上提问人标题和引用",
    },
    en: {
      message: 'This belongs to no question: "{found}"',
      fix: "Move it above the project line if it is part of the answer; give it an asker and a quote if it is a question",
    },
  },
  "outside-question": {
    severity: "info",
    zh: { message: "这一段不属于任何问题", fix: "给它加上问题标题（### Q: 问题），或移到某个回答里" },
    en: {
      message: "This block belongs to no question",
      fix: "Put it below a heading that asks (### Q: question), or move it into an answer",
    },
  },
  "heading-number/repeated": {
    severity: "info",
    zh: { message: "编号 {item} 重复", fix: "改成 {expected}，或补上漏掉的一条" },
    en: { message: "The number {item} occurs twice", fix: "Change it to {expected}, or add what is missing" },
  },
  "heading-number/first": {
    severity: "info",
    zh: { message: "第一个编号是 {item}", fix: "改成 {expected}，或补上漏掉的一条" },
    en: { message: "The first number is {item}", fix: "Change it to {expected}, or add what is missing" },
  },
  "heading-number/jump": {
    severity: "info",
    zh: { message: "编号从 {before} 跳到 {item}", fix: "改成 {expected}，或补上漏掉的一条" },
    en: {
      message: "The numbers go from {before} to {item}",
      fix: "Change it to {expected}, or add what is missing",
    },
  },
  "unanswered-question": {
    severity: "warning",
    zh: { message: "这个问题没有回答", fix: "在问题下面另起一段写「A：回答」；只是道谢的话可以删去" },
    en: {
      message: "This question has no answer",
      fix: 'Write "A: answer" in a paragraph below it; delete it if it only says thanks',
    },
  },
  "long-question": {
    severity: "warning",
    zh: {
      message: "这个问题有 {length} 个字符",
      fix: "写到 {limit} 个字符以内：日志放到别处，这里写链接；答案若被当成了问题，检查「A：」",
    },
    en: {
      message: "This question has {length} characters",
      fix: 'Keep it below {limit}: link to logs; if the answer became part of the question, check its "A:"',
    },
  },
  "many-pairs": {
    severity: "warning",
    zh: {
      message: "这篇文章的问答超过 {limit} 条，从这一条起",
      fix: "拆成几篇；不是问答的内容被当成了问答的话，检查标题和引用",
    },
    en: {
      message: "The post has more than {limit} pairs, from this one on",
      fix: "Split it; if other content was taken for questions, check headings and quotes",
    },
  },
  "duplicate-thread": {
    severity: "warning",
    zh: {
      message: "和 {path}:{line} 的问答逐字相同",
      fix: "上期的内容忘了换就改掉；确实又有人问就不必理会",
    },
    en: {
      message: "The thread equals {path}:{line} word for word",
      fix: "Replace it if it is left over from that post; ignore this if it was asked again",
    },
  },
  "project-contradiction/text": {
    severity: "warning",
    zh: {
      message: "归在 {project} 下，问答里说的却像是 {about}",
      fix: "核对项目行；确实属于 {project} 就不必理会",
    },
    en: {
      message: "Filed under {project}, but the text seems to be about {about}",
      fix: "Check the project line; ignore this if it does belong to {project}",
    },
  },
  "project-contradiction": {
    severity: "warning",
    zh: {
      message: "项目行写的是「{label}」，链接却是 {linked}；按 {project} 收录",
      fix: "让名字和链接指向同一个项目",
    },
    en: {
      message: 'The project line says "{label}", but its link is {linked}\'s; filed under {project}',
      fix: "Make the name and the link agree",
    },
  },
  "misspelt-project": {
    severity: "info",
    zh: { message: "项目行写的是「{label}」，按 {project} 收录", fix: "写成「{project}」" },
    en: { message: 'The project line says "{label}"; filed under {project}', fix: "Write {project}" },
  },
  "unknown-project": {
    severity: "warning",
    zh: { message: "projects.yml 里没有项目「{label}」", fix: "改正名字，或把项目加进 content/projects.yml" },
    en: {
      message: 'projects.yml has no project "{label}"',
      fix: "Correct the name, or add the project to content/projects.yml",
    },
  },
  "unknown-project/similar": {
    severity: "warning",
    zh: {
      message: "projects.yml 里没有项目「{label}」，是不是 {similar}？",
      fix: "改正名字，或把项目加进 content/projects.yml",
    },
    en: {
      message: 'projects.yml has no project "{label}"; is it {similar}?',
      fix: "Correct the name, or add the project to content/projects.yml",
    },
  },
} as const satisfies Record<string, DiagnosticRow>;
