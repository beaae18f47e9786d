import TruceModel

/// A stretch of tokens read as a time.
struct TimePhrase: Sendable {
  /// Index behind the last token.
  var end: Int
  /// TIMEX3 type.
  var kind: TimeMention.Kind
  /// TIMEX3 `mod`.
  var modifier: String?
  /// What it says, not yet on the calendar.
  var meaning: TimeMeaning
  /// The rule that read it.
  var rule: Rule
  /// Set where "from", "since" or "until" do not stand ahead but the words themselves say that it
  /// lasts ("throughout").
  var isExtent = false
  /// "the past year": it ends with the publication day, whatever the calendar's year.
  var isUpToNow = false

  /// Up to the token `end`, read by `rule`.
  init(
    end: Int, kind: TimeMention.Kind, modifier: String? = nil, meaning: TimeMeaning, rule: Rule
  ) {
    self.end = end
    self.kind = kind
    self.modifier = modifier
    self.meaning = meaning
    self.rule = rule
  }
}
