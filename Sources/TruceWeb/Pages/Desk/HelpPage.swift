/// Keys, and what the words of the desk mean.
package struct HelpPage: PageContent {
  package static let template = "help"

  package var title: String
  var grades: [Fact]
}

extension DeskPages {
  /// `/help`
  package func help() -> HelpPage {
    HelpPage(
      title: "Keys and words",
      grades: [
        Fact(
          name: "confirmed", value: "The accused says that it did it, or a reviewer confirmed it."),
        Fact(
          name: "fair", value: "Two or more independent origins, not only of the accuser's side."),
        Fact(name: "weak", value: "One origin."),
        Fact(
          name: "contested",
          value: "Accounts of who did it, or whether it happened, exclude each other."),
        Fact(name: "discounted", value: "Set aside by a reviewer."),
      ])
  }
}
