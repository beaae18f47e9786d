import TruceModel

/// A word that states harm to people.
struct HarmWord: Sendable {
  enum Form: String, Sendable { case verb, noun, adj }
  /// Where the people stand who came to harm.
  enum Victims: String, Sendable {
    case object, subject, of
    /// The word itself names them ("ten dead").
    case itself = "self"
  }

  var form: Form
  var harm: Casualty.Harm
  var victims: Victims

  init(form: Form, harm: Casualty.Harm, victims: Victims) {
    self.form = form
    self.harm = harm
    self.victims = victims
  }

  /// Reads a row of `harms.tsv`; nil where it is malformed.
  init?(row: [String]) {
    guard let form = Form(rawValue: row[1]), let harm = Casualty.Harm(rawValue: row[2]),
      let victims = Victims(rawValue: row[3])
    else { return nil }
    self.form = form
    self.harm = harm
    self.victims = victims
  }
}
