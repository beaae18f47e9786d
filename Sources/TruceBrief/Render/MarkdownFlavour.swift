/// The kinds of Markdown that a brief is written in.
package enum MarkdownFlavour: Sendable {
  /// CommonMark with the tables of GitHub: footnotes as numbers in brackets and a list at the end.
  case github
  /// Pandoc's Markdown: a title block and true footnotes, for Word and the like. Each footnote is
  /// set where it is first named, and its number is repeated in superscript after that: word
  /// processors number notes by their place, so the numbers are those of the page.
  case pandoc

  /// Characters that the flavour reads as markup beside those of CommonMark.
  var special: Set<Character> {
    switch self {
    case .github: []
    case .pandoc: ["^", "$", "@", "'", "\""]
    }
  }
}
