/// Someone or something that acts, is hit, or speaks.
package struct Entity: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case state
    case stateForce = "state-force"
    case armedGroup = "armed-group"
    case organization, monitor, outlet, official, person, population, facility, vehicle, object
    case place
  }

  /// The canonical name, or the head of the wording where the lexicon has none.
  package var name: String
  /// nil: not in the lexicon.
  package var id: ActorID?
  /// The bloc it belongs to ("United States"); nil: none or unknown.
  package var side: String?
  package var kind: Kind?
  /// What it is as a target.
  package var flags: [TargetFlag]

  package init(
    name: String, id: ActorID? = nil, side: String? = nil, kind: Kind? = nil,
    flags: [TargetFlag] = []
  ) {
    self.name = name
    self.id = id
    self.side = side
    self.kind = kind
    self.flags = flags
  }
}

/// What is protected or special about a target.
package enum TargetFlag: String, Sendable, CaseIterable, Codable {
  case civilianArea = "civilian-area"
  case medical, school, market
  case displacedCamp = "idp-camp"
  case aidConvoy = "aid-convoy"
  case aidWorker = "aid-worker"
  case waterPower = "water-power"
  case religious
  case mediaPerson = "media-person"
  case observationPost = "observation-post"
  case peacekeeperOrMonitor = "peacekeeper-or-monitor"
  case patrol, base, command, airport
  case armedGroupPosition = "armed-group-position"
  case leader
}
