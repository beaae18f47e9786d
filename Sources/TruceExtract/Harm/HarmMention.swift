import TruceModel

/// Harm to people as one word states it, with those who came to harm.
struct HarmMention: Sendable {
  /// The words that state the harm.
  var range: ClosedRange<Int>
  /// The word on which the clause hangs.
  var head: Int
  var form: HarmWord.Form
  var casualty: Attested<Casualty>
  /// The other people of the same phrase: "three soldiers and a child".
  var others: [Attested<Casualty>] = []
  /// Head of the phrase that names the people; nil: none.
  var victims: Int?
  /// The actor of the harm verb, where its subject is one.
  var subject: Int?
}
