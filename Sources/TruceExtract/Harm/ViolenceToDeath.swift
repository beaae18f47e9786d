import TruceModel
import TruceText

/// "shot to death", "hacked six farmers to death": the verb says how, and to whom, the words that it was
/// deadly.
enum ViolenceToDeath {
  private static let sentencing: LemmaSet = ["sentence", "condemn", "put", "threaten", "scare"]

  /// The verb of "shot to death", "hacked six farmers to death"; nil: no such order.
  static func verb(of head: Int, in reading: SentenceReading) -> Int? {
    guard reading.keys[head] == "death", head > 1, reading.keys[head - 1] == "to" else {
      return nil
    }
    let upper = head - 2
    guard let verb = (max(0, upper - 5)...upper).last(where: { reading.tag($0) == .verb }),
      !sentencing.contains(reading.keys[verb])
    else { return nil }
    return verb
  }

  /// "shot to death", "beat two guards to death": those whom the verb hit.
  static func victims(of head: Int, in reading: SentenceReading) -> Int? {
    guard let verb = verb(of: head, in: reading) else { return nil }
    return VictimFinder.victims(
      of: HarmWord(form: .verb, harm: .killed, victims: .object), verb...verb, in: reading)
  }
}
