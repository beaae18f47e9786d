import TruceModel

/// A name, or a reference already resolved, that later words can stand for.
struct Antecedent {
  /// Of the name, also for a resolved reference.
  var span: Span
  /// Where it stands in its sentence: index of the word that the rest hangs on.
  var word: Int
  var entities: [Entity]
  /// Index of the sentence.
  var sentence: Int
  /// The subject of a verb.
  var isSubject: Bool
  /// The subject of a verb of saying.
  var isSpeaker: Bool
  /// Written as a plural, or several actors.
  var isPlural: Bool
  /// The UTF-8 of the whole text.
  let bytes: [UInt8]

  /// False for a common noun, such as *rebels*.
  var isNamed = true

  /// The wording in small letters, for head nouns and titles; made anew at each call.
  var wording: String { String(decoding: bytes[span.range], as: UTF8.self).lowercased() }

  private var kind: Entity.Kind? { entities.first?.kind }

  /// A person, named or not: *Putin*, *a resident*.
  var isPerson: Bool {
    kind == .person || kind == .official
      || (kind == .population && Self.singularPeople.contains(where: wording.hasSuffix))
  }

  private static let singularPeople = ["resident", "villager", "civilian", "refugee", "protester"]

  /// A body that *it* can stand for: no person, no crowd.
  var isBody: Bool {
    if isPlural && !isNamed { return false }
    return switch kind {
    case .state, .stateForce, .armedGroup, .organization, .monitor, .outlet: entities.count == 1
    case .official, .person, .population, .facility, .vehicle, .object, .place, nil: false
    }
  }

  var isArmedGroup: Bool { kind == .armedGroup && entities.count == 1 }
  var isMonitor: Bool { kind == .monitor }
  var isOutlet: Bool { kind == .outlet }

  /// A state or its government.
  var isState: Bool { kind == .state && entities.count == 1 }

  /// Several people or bodies that *they* can stand for.
  var isGroup: Bool {
    if entities.count > 1 || isPlural { return true }
    switch kind {
    case .stateForce, .armedGroup, .population: return true
    case .state, .organization, .monitor, .outlet, .official, .person, .facility, .vehicle,
      .object, .place, nil:
      return false
    }
  }

  /// Whether both name the same actors.
  func isSame(as other: Antecedent) -> Bool {
    guard entities.count == other.entities.count else { return false }
    return zip(entities, other.entities).allSatisfy { one, two in
      one.id != nil || two.id != nil ? one.id == two.id : one.name == two.name
    }
  }
}
