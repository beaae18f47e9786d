import Foundation
import TruceModel

/// Chooses among the places of one name: the well-known one, unless the text speaks for another.
///
/// What speaks for a place: its province or country stands right behind the name; the other places
/// of the text lie in the same province or country, or close by; the outlet's country. All
/// mentions of a name in a text get one place, but for those with a container of their own.
struct PlaceResolver: Sendable {
  /// A place that a name may stand for.
  private struct Candidate {
    var place: Int
    var sketch: PlaceSketch
    /// What speaks for it before the others are looked at.
    var prior: Double
  }

  /// The mentions of one name.
  private struct Group {
    var matches: [Int]
    var candidates: [Candidate]
    var best = 0
    /// Grows with the number of mentions.
    var weight = 1.0
    /// The chosen reading and those that may stand in for it.
    var readings: [Reading] = []
    /// How often the others had been revised when it was last looked at.
    var revision = -1
  }

  /// A place as a reading of a name, with what it counts: the chosen one 1, the others after it in
  /// falling order.
  private struct Reading {
    var candidate: Candidate
    var share: Double
  }

  /// How many readings of a name are weighed.
  private static let width = 40
  /// How many readings of the other names are looked at.
  private static let depth = 12
  /// How often the choices are revised in the light of each other.
  private static let rounds = 3

  let gazetteer: Gazetteer
  /// Countries and provinces that the outlet hints at, with their weights.
  let hints: [Int: Double]

  /// Sets `choice` of every match.
  func resolve(_ matches: inout [PlaceMatch]) {
    var groups = self.groups(of: matches)
    for index in groups.indices { groups[index].readings = readings(of: groups[index]) }
    revise(&groups)
    for group in groups {
      guard group.best < group.candidates.count else { continue }
      for match in group.matches { matches[match].choice = group.candidates[group.best].place }
    }
  }

  /// Chooses for each group in the light of the others, until nothing changes.
  private func revise(_ groups: inout [Group]) {
    var revisions = 0
    for _ in 0..<Self.rounds {
      let before = revisions
      for index in groups.indices where groups[index].revision < revisions {
        // Its own revision tells a group nothing new.
        if revise(index, &groups) { revisions += 1 }
        groups[index].revision = revisions
      }
      if revisions == before { break }
    }
  }

  /// Groups by name and container, in order of first mention.
  private func groups(of matches: [PlaceMatch]) -> [Group] {
    var order = KeyTable<Int>()
    var groups: [Group] = []
    let containers = containers(of: matches)
    for index in matches.indices {
      guard let places = matches[index].places else { continue }
      let called = matches[index].calledKind
      let name = matches[index].name ^ UInt64(called?.rawValue ?? 0xff) << 56
      if let known = order[name] {
        groups[known].matches.append(index)
        groups[known].weight = min(2, groups[known].weight + 0.2)
        continue
      }
      order.set(name, groups.count)
      let outer = (containers[matches[index].name] ?? []).flatMap {
        matches[$0].readings.prefix(12)
      }
      groups.append(Group(matches: [index], candidates: candidates(of: places, called, outer)))
    }
    return groups
  }

  /// The matches that are named as containing a name, for each name.
  private func containers(of matches: [PlaceMatch]) -> [UInt64: [Int]] {
    var containers: [UInt64: [Int]] = [:]
    for index in matches.indices {
      guard let container = matches[index].container else { continue }
      containers[matches[index].name, default: []].append(container)
    }
    return containers
  }

  /// The likeliest of `places`; `outer` are those that the text names as containing them.
  private func candidates(
    of places: NamedPlaces, _ called: GazetteerPlace.Kind?, _ outer: [NamedPlaces.Reading]
  ) -> [Candidate] {
    var candidates = places.readings.map { reading -> Candidate in
      let (entry, sketch) = (reading.entry, reading.sketch)
      var prior = reading.importance
      if entry.form != .name { prior += 1.5 }
      if entry.place >= gazetteer.file.placeCount { prior += 1 }
      if entry.isAlternate { prior -= 1.5 }
      if outer.contains(where: {
        PlaceJudge.isInside(sketch, entry.place, $0.sketch, $0.entry.place)
      }) {
        prior += 6
      }
      if let called, sketch.kind == called || (called == .settlement && sketch.kind == .capital) {
        prior += 2.5
      }
      if sketch.kind == .province, called != .province, hasMainTown(reading, places) {
        prior -= 0.8
      }
      prior += hint(entry.place, sketch)
      return Candidate(place: entry.place, sketch: sketch, prior: prior)
    }
    guard candidates.count > 1 else { return candidates }
    candidates.sort { $0.prior != $1.prior ? $0.prior > $1.prior : $0.place < $1.place }
    if candidates.count > Self.width { candidates.removeSubrange(Self.width...) }
    return candidates
  }

  /// True where a town of the same name lies in the province, which reports then mean as a rule;
  /// reports of wars in countries of Arabic script mean the province as often.
  private func hasMainTown(_ province: NamedPlaces.Reading, _ places: NamedPlaces) -> Bool {
    guard !TransliteratedNames.countries.contains(province.sketch.country) else { return false }
    return places.readings.contains {
      $0.sketch.kind.isTown
        && PlaceJudge.isInside(
          $0.sketch, $0.entry.place, province.sketch, province.entry.place)
        && $0.sketch.population >= 20_000
    }
  }

  private func hint(_ place: Int, _ sketch: PlaceSketch) -> Double {
    guard !hints.isEmpty else { return 0 }
    var sum = hints[place] ?? 0
    if sketch.province >= 0 { sum += hints[sketch.province] ?? 0 }
    return sum
  }

  /// Chooses anew for one group, given the choices for the others; false: the choice stays.
  private func revise(_ index: Int, _ groups: inout [Group]) -> Bool {
    guard groups[index].candidates.count > 1 else { return false }
    var best = 0
    var top = -Double.infinity
    let others = weightOfOthers(index, groups)
    for number in groups[index].candidates.indices {
      let candidate = groups[index].candidates[number]
      // The candidates behind have no higher prior.
      let needed = exp((top - candidate.prior) / Self.ofSupport) - 1
      if others * Self.highestAffinity < needed { break }
      guard let support = support(candidate, index, groups, others: others, needed: needed) else {
        continue
      }
      let sum = candidate.prior + support
      if sum > top {
        top = sum
        best = number
      }
    }
    guard best != groups[index].best else { return false }
    groups[index].best = best
    groups[index].readings = readings(of: groups[index])
    return true
  }

  /// The chosen reading, then the likeliest others; those that are less likely count less.
  private func readings(of group: Group) -> [Reading] {
    guard group.best < group.candidates.count else { return [] }
    let chosen = group.candidates[group.best]
    var readings = [Reading(candidate: chosen, share: 1)]
    for other in group.candidates.prefix(Self.depth) where other.place != chosen.place {
      let share = exp(min(0, other.prior - chosen.prior) * 0.9) * 0.7
      if share > 0.05 { readings.append(Reading(candidate: other, share: share)) }
    }
    return readings
  }

  /// More than `affinity` ever is.
  private static let highestAffinity = 2.2

  /// What the other groups weigh together.
  private func weightOfOthers(_ own: Int, _ groups: [Group]) -> Double {
    var sum = 0.0
    for index in groups.indices where index != own { sum += groups[index].weight }
    return sum
  }

  /// What support counts: this often the logarithm of one and what the others say.
  private static let ofSupport = 2.2

  /// What the places chosen for the other names, which weigh `others` together, say for a candidate;
  /// nil: they say less than `needed`.
  private func support(
    _ candidate: Candidate, _ own: Int, _ groups: [Group], others: Double, needed: Double
  ) -> Double? {
    var sum = 0.0
    var rest = others
    for index in groups.indices where index != own {
      if sum + rest * Self.highestAffinity < needed { return nil }
      // The best agreement with a reading of the other name; the later ones count ever less.
      var best = 0.0
      for reading in groups[index].readings.indices {
        let share = groups[index].readings[reading].share
        if share * Self.highestAffinity <= best { break }
        best = max(best, share * affinity(candidate, groups[index].readings[reading].candidate))
      }
      sum += groups[index].weight * best
      rest -= groups[index].weight
    }
    return Self.ofSupport * log(1 + sum)
  }

  /// Degrees of latitude beyond which places lie more than 600 km apart.
  private static let farthest = 5.4

  private func affinity(_ a: Candidate, _ b: Candidate) -> Double {
    if a.place == b.place { return 0 }
    if PlaceJudge.isInside(a.sketch, a.place, b.sketch, b.place) {
      return b.sketch.kind == .country ? 0.5 : 2
    }
    if PlaceJudge.isInside(b.sketch, b.place, a.sketch, a.place) {
      return a.sketch.kind == .country ? 0.3 : 1
    }
    var sum = 0.0
    if a.sketch.country == b.sketch.country, a.sketch.country != 0 { sum += 0.2 }
    if a.sketch.province == b.sketch.province, a.sketch.province >= 0 { sum += 0.7 }
    if a.sketch.kind.isSmall, b.sketch.kind.isSmall,
      abs(a.sketch.latitude - b.sketch.latitude) < Self.farthest
    {
      let distance = a.sketch.kilometres(to: b.sketch)
      if distance < 600 { sum += 1.2 * exp(-distance / 80) }
    }
    return sum
  }
}

extension GazetteerPlace.Kind {
  /// Small enough for distances between centres to mean something.
  var isSmall: Bool {
    switch self {
    case .settlement, .capital, .district, .point: true
    case .province, .country, .area, .road, .water, .continent: false
    }
  }
}
