/// The name of the site that pages put behind their titles.
enum TitleSuffix {
  /// `title` without ` | Outlet` or ` - Outlet`, where the last part is the outlet's name by its
  /// letters.
  static func removing(outlet: String?, from title: String) -> String {
    guard let outlet else { return title }
    for mark in [" | ", " - ", " \u{2013} ", " \u{2014} ", " :: ", " \u{00B7} "] {
      let parts = title.split(separator: mark, omittingEmptySubsequences: true)
      guard parts.count > 1, let last = parts.last else { continue }
      let (name, wanted) = (letters(last), letters(outlet))
      if !name.isEmpty, name == wanted || wanted.contains(name) || name.contains(wanted) {
        return parts.dropLast().joined(separator: mark)
      }
    }
    return title
  }

  private static func letters(_ text: some StringProtocol) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
