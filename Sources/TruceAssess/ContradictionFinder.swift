import TruceModel

/// Finds the attributes on which accounts of an incident differ.
///
/// Each claim that gives an attribute stands on the side of its value; an attribute whose claims
/// stand on two sides or more, by two origins or more, is a contradiction.
struct ContradictionFinder: Sendable {
  let context: AssessmentContext
  let parties: Parties

  /// In the order of `Contradiction.Attribute`.
  func contradictions(among claims: [Claim]) -> [Contradiction] {
    guard hasTwoVoices(claims) else { return [] }
    let told = claims.filter { !$0.event.isAggregate && $0.event.type != .ceasefireViolated }
    return [
      contradiction(.occurrence, occurrence(told)),
      contradiction(.responsibility, responsibility(told)),
      contradiction(.actor, actors(told)),
      contradiction(.target, TargetAccounts(context: context).accounts(in: told)),
      contradiction(.place, places(told)),
      contradiction(.time, times(told)),
      contradiction(.casualties, tolls(told)),
      contradiction(.means, means(told)),
      contradiction(.justification, justification(claims)),
    ].compactMap { $0 }
  }

  /// Whoever tells all of it contradicts nobody.
  private func hasTwoVoices(_ claims: [Claim]) -> Bool {
    guard let first = claims.first.map({ context.voice(of: $0).key }) else { return false }
    return claims.contains { context.voice(of: $0).key != first }
  }

  /// Sides by value; nil unless two sides of two origins are there.
  private func contradiction(
    _ about: Contradiction.Attribute, _ values: [(value: String, claim: Claim)]
  ) -> Contradiction? {
    var claims: [String: [Claim]] = [:]
    var known: [String: Set<ClaimID>] = [:]
    var order: [String] = []
    for (value, claim) in values {
      if claims[value] == nil { order.append(value) }
      if known[value, default: []].insert(claim.id).inserted {
        claims[value, default: []].append(claim)
      }
    }
    guard order.count > 1 else { return nil }
    let sides = order.map { value in
      let members = claims[value] ?? []
      return Contradiction.Side(
        value: value, origins: Set(members.map { context.voice(of: $0).key }).sorted(),
        claims: members.map(\.id).sorted())
    }
    guard Set(sides.flatMap(\.origins)).count > 1 else { return nil }
    return Contradiction(about: about, sides: sides)
  }

  // MARK: Whether and who

  private func occurrence(_ claims: [Claim]) -> [(String, Claim)] {
    let isNegated = claims.map { $0.negates && $0.event.actors.isEmpty }
    guard isNegated.contains(true) else { return [] }
    return zip(claims, isNegated).compactMap { claim, isNegated in
      if isNegated { return ("did not happen", claim) }
      return claim.affirms ? ("happened", claim) : nil
    }
  }

  private func responsibility(_ claims: [Claim]) -> [(String, Claim)] {
    let denials = claims.filter { $0.negates && !$0.event.actors.isEmpty }
    var values: [(String, Claim)] = []
    for denial in denials {
      for actor in denial.event.actors.map(\.value) {
        let entity = context.relations.groupEntity(of: actor)
        values.append(("not \(entity.name)", denial))
        for claim in claims where claim.affirms {
          let isNamed = claim.event.actors.contains {
            context.relations.areOfOneSide($0.value, actor)
          }
          if isNamed { values.append((entity.name, claim)) }
        }
      }
    }
    return values
  }

  private func actors(_ claims: [Claim]) -> [(String, Claim)] {
    var representatives: [Entity] = []
    var values: [(String, Claim)] = []
    for claim in claims where claim.affirms && claim.event.type.namesRivals {
      for actor in claim.event.actors.map(\.value)
      where actor.id != nil || context.relations.side(of: actor) != nil {
        let entity = context.relations.groupEntity(of: actor)
        let known = representatives.first { context.relations.areOfOneSide($0, entity) }
        if known == nil { representatives.append(entity) }
        values.append(((known ?? entity).name, claim))
      }
    }
    return values
  }

  // MARK: Where and when

  /// Towns more than ten kilometres apart are different places, unless one has the name of the
  /// other's province, which may be meant.
  private func places(_ claims: [Claim]) -> [(String, Claim)] {
    var representatives: [PlaceReference] = []
    var values: [(String, Claim)] = []
    for claim in claims where claim.affirms {
      let towns = claim.event.places.map(\.value).filter {
        ($0.precision == .settlement || $0.precision == .point) && $0.coordinate != nil
      }
      guard let town = towns.first else { continue }
      let known = representatives.first { other in
        guard let x = other.coordinate, let y = town.coordinate else { return false }
        return x.kilometres(to: y) <= 10 || mayHold(other, town) || mayHold(town, other)
      }
      if known == nil { representatives.append(town) }
      values.append(((known ?? town).name, claim))
    }
    return values
  }

  /// Whether the name of `town` may mean the province of `other`.
  private func mayHold(_ town: PlaceReference, _ other: PlaceReference) -> Bool {
    other.province.map { NameKey.folded($0) == NameKey.folded(town.name) } ?? false
  }

  /// Days that do not touch are different times.
  private func times(_ claims: [Claim]) -> [(String, Claim)] {
    var values: [(String, Claim)] = []
    var days: [(first: CalendarDay, last: CalendarDay)] = []
    for claim in claims where claim.affirms {
      guard let time = claim.event.time?.value, let start = time.start, let end = time.end,
        end.ordinal - start.ordinal <= 2
      else { continue }
      let known = days.first { $0.first <= end && start <= $0.last }
      if known == nil { days.append((start, end)) }
      let shown = known ?? (start, end)
      let label = shown.first == shown.last ? "\(shown.first)" : "\(shown.first) to \(shown.last)"
      values.append((label, claim))
    }
    return values
  }
}

extension PlaceReference {
  /// nil: cannot be placed.
  var coordinate: Coordinate? {
    guard let latitude, let longitude else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
