import TruceModel

/// Whether places lie in the areas of agreements; of incidents' places it is kept, while many claims
/// of the same incidents are gone through.
struct AreaAnswers: Sendable {
  /// Where a claim is set.
  enum Ground: Sendable {
    /// At places of its own; none: nowhere.
    case ofClaim([PlaceReference])
    /// Where its incident is; the places must be kept.
    case ofIncident(IncidentID)
  }

  private var places: [IncidentID: [PlaceReference]] = [:]
  /// By the agreement's index.
  private var known: [IncidentID: [Int: AllegedViolation.Answer]] = [:]

  /// Takes in the places of an incident, unless they are known.
  mutating func keep(_ incident: IncidentID, _ places: () -> [PlaceReference]) {
    if self.places[incident] == nil { self.places[incident] = places() }
  }

  /// `index` stands for the agreement.
  mutating func area(
    of agreement: Agreement, at index: Int, on ground: Ground
  ) -> AllegedViolation.Answer {
    let test = AreaTest(area: agreement.area)
    switch ground {
    case .ofClaim(let places): return test.answer(for: places).answer
    case .ofIncident(let incident):
      if let answer = known[incident]?[index] { return answer }
      let answer = test.answer(for: places[incident] ?? []).answer
      known[incident, default: [:]][index] = answer
      return answer
    }
  }
}
