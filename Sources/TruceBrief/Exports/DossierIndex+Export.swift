import TruceModel

extension DossierIndex {
  /// Names of the targets in the incident's claims, each once, in the claims' order.
  func targets(of incident: Incident) -> [String] {
    claims(of: incident).flatMap(\.event.targets).map(\.value.name).uniqued()
  }

  /// Names of the doers that the incident's claims name, each once.
  func actors(of incident: Incident) -> [String] {
    assessment(of: incident.id)?.actors.map(\.entity.name).uniqued() ?? []
  }
}

extension Assessment {
  /// The range of one harm; nil: nothing is said of it.
  func range(of harm: Casualty.Harm) -> HarmRange? { harms.first { $0.harm == harm } }

  /// The kinds of harm of which some say that civilians suffered them and others that fighters did.
  var contestedHarms: [Casualty.Harm] { harms.filter(\.isStatusContested).map(\.harm) }
}

extension PlaceReference {
  /// Where it lies on the earth; nil: it is not known, or the numbers are no degrees.
  var position: Coordinate? {
    guard let latitude, let longitude, (-90...90).contains(latitude),
      (-180...180).contains(longitude)
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}

extension Sequence<String> {
  /// Each string once, in the order of its first occurrence.
  func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
