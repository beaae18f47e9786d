import TruceText

/// "gave the group a day to leave or face an offensive", "told them to go or face air strikes": an act
/// that somebody threatens.
struct Ultimatum {
  private static let setting: LemmaSet = [
    "give", "tell", "order", "warn", "urge", "demand", "ask", "threaten", "say",
  ]

  /// The verb of whoever sets it.
  let verb: Int

  /// The ultimatum in which somebody is to face `act`; nil: the words tell none.
  init?(facing act: borrowing Act, in reading: SentenceReading) {
    guard act.mention.isNoun, act.mention.accord == nil,
      let face = reading.head(act.mention.head), reading.keys[face] == "face",
      reading.relation(act.mention.head) == .obj, face > 0, reading.keys[face - 1] == "or",
      let setter = (0..<face).last(where: {
        reading.tag($0) == .verb && Self.setting.contains(reading.keys[$0])
      })
    else { return nil }
    verb = setter
  }
}
