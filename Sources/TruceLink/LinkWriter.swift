import TruceModel

/// Writes down why the claims of an incident were joined.
struct LinkWriter: Sendable {
  let space: LinkSpace
  let graph: LinkGraph

  /// Each claim with the one it was joined to: inside a report the telling's first, across reports
  /// the closest of the tellings before it that it was compared with; `cluster` is rising.
  func links(of cluster: [Int]) -> [ClaimLink] {
    var links: [ClaimLink] = []
    let members = Set(cluster)
    for (rank, index) in cluster.enumerated() {
      let telling = space.tellings[index]
      for position in telling.claims.dropFirst() {
        links.append(inside(telling.claims[0], position))
      }
      guard rank > 0 else { continue }
      links.append(across(index, closest(to: index, cluster.prefix(rank), members)))
    }
    return links
  }

  private func inside(_ first: Int, _ second: Int) -> ClaimLink {
    let a = space.claims[first]
    let b = space.claims[second]
    let isGiven = a.event.refersTo == b.id || b.event.refersTo == a.id
    let words =
      isGiven
      ? "the report refers back to it" : "one report tells of them together without a difference"
    return ClaimLink(
      first: a.id, second: b.id, score: 1,
      reasons: [.init(about: "report", weight: 1, explanation: words)])
  }

  /// Where it was compared with none, the first is as close as any.
  private func closest(to index: Int, _ earlier: ArraySlice<Int>, _ members: Set<Int>) -> Int {
    var best: LinkGraph.Edge?
    for edge in graph.row(index) {
      guard edge.other < index else { break }
      if edge.units > best?.units ?? .min, members.contains(Int(edge.other)) { best = edge }
    }
    return best.map { Int($0.other) } ?? earlier[earlier.startIndex]
  }

  private func across(_ index: Int, _ closest: Int) -> ClaimLink {
    let telling = space.tellings[index]
    let other = space.tellings[closest]
    let evidence = space.scorer.evidence(other, telling)
    let a = other.claims[0]
    let b = telling.claims[0]
    let isForced = space.constraints.hold(other.claims, telling.claims)
    var reasons = evidence.parts.filter { $0.weight != 0 }.map { part in
      ClaimLink.Reason(
        about: part.about, weight: part.weight,
        explanation: explanation(of: part.about, space.claims[a], space.claims[b], other, telling))
    }
    if isForced {
      reasons.insert(
        .init(about: "judgement", weight: 0, explanation: "a reviewer says: the same"), at: 0)
    }
    return ClaimLink(
      first: space.claims[a].id, second: space.claims[b].id, score: evidence.score,
      reasons: reasons)
  }
}

extension LinkWriter {
  /// One phrase with both values.
  private func explanation(
    of about: String, _ a: Claim, _ b: Claim, _ x: Telling, _ y: Telling
  ) -> String {
    switch about {
    case "type": pair(x.types.map(\.rawValue), y.types.map(\.rawValue))
    case "time": pair([day(x)], [day(y)])
    case "place":
      pair(values(x) { $0.places.map(\.value.name) }, values(y) { $0.places.map(\.value.name) })
    case "actor":
      pair(values(x) { $0.actors.map(\.value.name) }, values(y) { $0.actors.map(\.value.name) })
    case "target":
      pair(values(x) { $0.targets.map(\.value.name) }, values(y) { $0.targets.map(\.value.name) })
    case "harm": pair(tolls(x), tolls(y))
    case "words": "wording shared by both tellings"
    case "outlet": x.report == y.report ? "told apart in one report" : "told apart by one outlet"
    default: about
    }
  }

  private func values(_ telling: Telling, _ of: (Event) -> [String]) -> [String] {
    var names: [String] = []
    for position in telling.claims {
      for name in of(space.claims[position].event) where !names.contains(name) {
        names.append(name)
      }
    }
    return Array(names.prefix(4))
  }

  private func day(_ telling: Telling) -> String {
    if let interval = telling.interval {
      let first = CalendarDay(ordinal: interval.start).description
      let last = CalendarDay(ordinal: interval.end).description
      return first == last ? first : "\(first) to \(last)"
    }
    return telling.notAfter.map { "undated, not after \(CalendarDay(ordinal: $0))" } ?? "undated"
  }

  private func tolls(_ telling: Telling) -> [String] {
    let killed = telling.killed.compactMap(\.low).map { "\($0) killed" }
    return killed + telling.injured.compactMap(\.low).map { "\($0) injured" }
  }

  private func pair(_ a: [String], _ b: [String]) -> String {
    let x = a.isEmpty ? "not given" : a.joined(separator: ", ")
    let y = b.isEmpty ? "not given" : b.joined(separator: ", ")
    return x == y ? "both \(x)" : "\(x) / \(y)"
  }
}
