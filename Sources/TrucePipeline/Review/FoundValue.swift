package import TruceModel

/// A finding as typed that cannot be read; what was typed and what to type.
package struct FindingFault: Error, Hashable, Sendable, CustomStringConvertible {
  package var description: String

  init(_ description: String) { self.description = description }
}

/// Reviewers' findings from words as typed, on the command line and on the desk.
package enum FoundValue {
  /// A day such as `2020-03-05`, or the first and the last with a slash between.
  package static func time(_ text: String) throws(FindingFault) -> TimeReference {
    let parts = text.split(separator: "/").map { CalendarDay(iso: $0) }
    guard (1...2).contains(parts.count), let first = parts.first ?? nil,
      let last = parts.last ?? nil, first <= last
    else { throw FindingFault("\(text): no day; write 2020-03-05 or 2020-03-05/2020-03-07") }
    return TimeReference(
      value: text, start: first, end: last, precision: first == last ? .day : .vague,
      basis: .stated)
  }

  /// A place by name; `point` is degrees north and east such as `35.86,36.80`, nil: not known.
  package static func place(
    _ name: String, at point: String?
  ) throws(FindingFault) -> PlaceReference {
    guard let point else { return PlaceReference(name: name) }
    let degrees = point.split(separator: ",").compactMap { part in
      Double(part.drop { $0 == " " })
    }
    guard degrees.count == 2, (-90...90).contains(degrees[0]), (-180...180).contains(degrees[1])
    else {
      throw FindingFault("\(point): no point; write degrees north and east as 35.86,36.80")
    }
    return PlaceReference(name: name, latitude: degrees[0], longitude: degrees[1])
  }

  /// The actor that the lexicon knows by this id or name; else one of that name alone.
  package static func entity(_ name: String, _ directory: ActorDirectory) -> Entity {
    let key = NameKey.folded(name)
    let entry =
      directory[ActorID(name)] ?? directory.all.first { NameKey.folded($0.name) == key }
    guard let entry else { return Entity(name: name) }
    return Entity(
      name: entry.name, id: entry.id, side: directory.side(of: entry.id), kind: entry.kind)
  }

  /// `3`, `3-5`, or `3-` for at least three.
  package static func count(_ text: String) throws(FindingFault) -> Count {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let low = Int(parts[0]), low >= 0 else {
      throw FindingFault("\(text): no count; write 3, 3-5 or 3-")
    }
    if parts.count == 1 { return .exact(low) }
    if parts[1].isEmpty { return Count(low: low, high: nil, qualifier: .atLeast) }
    guard let high = Int(parts[1]), high >= low else {
      throw FindingFault("\(text): no count; write 3, 3-5 or 3-")
    }
    return Count(low: low, high: high, qualifier: .range)
  }

  /// Harm in words: `killed 3-5 fighters`, `injured 4`; the people may be left out.
  package static func casualty(_ text: String) throws(FindingFault) -> Casualty {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count > 1, let harm = Casualty.Harm(rawValue: words[0].lowercased()) else {
      let harms = Casualty.Harm.allCases.map(\.rawValue).joined(separator: ", ")
      throw FindingFault(
        "\(text): no harm; write one of \(harms), then how many: killed 3-5 fighters")
    }
    return Casualty(harm: harm, count: try count(words[1]), who: words.count > 2 ? words[2] : nil)
  }

  /// Things counted, in words: `40 vehicles`.
  package static func quantity(_ text: String) throws(FindingFault) -> Quantity {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else {
      throw FindingFault("\(text): nothing counted; write how many of what: 40 vehicles")
    }
    return Quantity(of: words[1], count: try count(words[0]))
  }

  // MARK: Back into words

  /// As `casualty` reads it.
  package static func words(_ casualty: Casualty) -> String {
    ([casualty.harm.rawValue, words(casualty.count)] + (casualty.who.map { [$0] } ?? []))
      .joined(separator: " ")
  }

  /// As `quantity` reads it.
  package static func words(_ quantity: Quantity) -> String {
    words(quantity.count) + " " + quantity.of
  }

  /// As `count` reads it; what it cannot say, such as "about", is left out.
  package static func words(_ count: Count) -> String {
    switch (count.low, count.high) {
    case (let low?, let high?): low == high ? "\(low)" : "\(low)-\(high)"
    case (let low?, nil): "\(low)-"
    case (nil, let high?): "0-\(high)"
    case (nil, nil): "0-"
    }
  }
}
