import TruceModel
import TruceText

/// Tells statements of what happens again and again, or of a kind of act, from mentions of an event:
/// "the terrorists attack towns", "kidnappings of businessmen", "the fight against the rebels".
///
/// A claim is about an event; what the words leave without day, place, number, name and bounds is
/// no event.
enum GeneralStatement {
  /// Nouns for a course of action with an opponent, which is a policy unless a day or town bounds it.
  private static let policies: LemmaSet = [
    "fight", "struggle", "war", "battle", "offensive", "combat", "campaign",
  ]

  /// Things that a mention of does not yet make go off: "those who like throwing bombs".
  private static let weapons: LemmaSet = ["bomb", "mine", "grenade", "rocket", "explosive"]

  static func holds(_ act: Act, in reading: SentenceReading) -> Bool {
    guard reading.zone == .body, reading.index > 2, act.mention.accord == nil, isViolent(act.type),
      act.harms.allSatisfy({ $0.casualty.value.count.low == nil }), !isBounded(act, in: reading)
    else { return false }
    return act.mention.isNoun
      ? isKind(act, in: reading) : isHabit(act.mention.head, in: reading)
  }

  private static func isViolent(_ type: EventType) -> Bool {
    switch type.family {
    case .explosion, .ground: return true
    case .persons:
      return type == .targetedKilling || type == .violenceAgainstCivilians
        || type == .abduction
    default: return false
    }
  }

  /// Whether a day, a town, a number or a name makes one event of it.
  private static func isBounded(_ act: Act, in reading: SentenceReading) -> Bool {
    if !reading.times.isEmpty || !act.quantities.isEmpty { return true }
    if act.places.contains(where: { $0.value.precision != .country }) { return true }
    return act.targets.contains { target in
      if target.value.id != nil { return true }
      guard let range = reading.range(of: target.span) else { return false }
      return range.contains {
        reading.numberAt[$0] >= 0 || reading.nameAt[$0] >= 0 && reading.tag($0) == .propn
      }
    }
  }

  /// Nouns for a kind of act: in the plural or as a mass, with no article, and no verb that tells
  /// of it.
  private static func isKind(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    if policies.contains(reading.keys[head]),
      reading.children(head).contains(where: { reading.preposition($0) == "against" })
    {
      return true
    }
    guard act.nodes.count == 1,
      act.type.family == .persons
        || weapons.contains(reading.keys[head]) && reading.words[head].pennTag == .nns
    else { return false }
    if reading.relation(head) == .nsubj || reading.relation(head) == .nsubjPass
      || reading.relation(head) == .root
    {
      return false
    }
    return !reading.children(head).contains {
      [.det, .nmodPoss, .nummod].contains(reading.relation($0))
    } && act.mention.range.lowerBound > 0
      && reading.tag(act.mention.range.lowerBound - 1) != .det
  }

  /// A verb in the simple present, done to a kind of thing: "attack towns".
  private static func isHabit(_ verb: Int, in reading: SentenceReading) -> Bool {
    let tag = reading.words[verb].pennTag
    guard tag == .vbz || tag == .vbp, reading.child(verb, .aux, .auxPass) == nil,
      let object = reading.object(verb), reading.tag(object) == .noun,
      reading.words[object].pennTag == .nns
    else { return false }
    return reading.child(object, .det, .nmodPoss, .nummod) == nil
  }
}
