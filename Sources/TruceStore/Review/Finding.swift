package import TruceModel

/// What a reviewer found, field by field; an empty list, or nil: that there is none.
package enum Finding: Hashable, Sendable, Codable {
  case type(EventType)
  case status(EventStatus)
  case stance(Stance)
  /// Outermost to innermost; empty: the outlet's own voice.
  case speakers([Entity])
  case justification(Justification?)
  /// nil: the time is not known.
  case time(TimeReference?)
  case places([PlaceReference])
  case actors([Entity])
  case targets([Entity])
  case casualties([Casualty])
  case quantities([Quantity])
  case damage([String])
  case means([String])
  case agreement(AgreementID?)
  /// Whether it is a total or old background, which is no incident.
  case aggregate(Bool)

  /// The field that was found otherwise.
  package var field: Field {
    switch self {
    case .type: .type
    case .status: .status
    case .stance: .stance
    case .speakers: .speaker
    case .justification: .justification
    case .time: .day
    case .places: .place
    case .actors: .actor
    case .targets: .target
    case .casualties: .casualties
    case .quantities: .quantities
    case .damage: .damage
    case .means: .means
    case .agreement: .agreement
    case .aggregate: .aggregate
    }
  }

  /// The fields of a claim that a reviewer can put right, by their names in forms and commands, in
  /// the order of showing.
  package enum Field: String, Sendable, CaseIterable {
    case speaker, stance, justification, type, status, aggregate, day, place, actor, target
    case casualties, quantities, damage, means, agreement
  }
}
