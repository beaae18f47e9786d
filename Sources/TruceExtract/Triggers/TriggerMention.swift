import TruceModel

/// A place in a sentence where a trigger of the lexicon stands.
struct TriggerMention: Sendable {
  /// The words of the trigger.
  var range: ClosedRange<Int>
  /// The word that the arguments depend on.
  var head: Int
  var trigger: Trigger
  /// The word that names the agreement, for events of agreements; nil: none.
  var accord: Int?

  init(range: ClosedRange<Int>, head: Int, trigger: Trigger, accord: Int? = nil) {
    self.range = range
    self.head = head
    self.trigger = trigger
    self.accord = accord
  }

  var isNoun: Bool { trigger.form == .noun }
}
