package import TruceModel

/// The forms of single values in the JSON contract (`FORMAT.md`). Each takes the words it was read
/// from; without them (values of an incident) the keys `wording` and `span` are left out.
extension JSONWriter {
  /// `value`, `id`, `side`, `kind`, `wording`, `span`, and `flags` where `showsFlags` is set.
  package mutating func entity(
    _ entity: Entity, evidence: Evidence? = nil, showsFlags: Bool = false
  ) {
    object { json in
      json.member("value", entity.name)
      json.member("id", entity.id?.rawValue)
      json.member("side", entity.side)
      json.member("kind", entity.kind?.rawValue)
      json.evidenceMembers(evidence)
      if showsFlags { json.member("flags", strings: entity.flags.map(\.rawValue)) }
    }
  }

  /// `value`, `id`, `wording`, `relation`, `latitude`, `longitude`, `precision`, `span`, and
  /// `disputed` where the place lies in a disputed area.
  package mutating func place(_ place: PlaceReference, evidence: Evidence? = nil) {
    object { json in
      json.member("value", place.name)
      json.member("id", place.id?.rawValue)
      if let evidence { json.member("wording", evidence.wording) }
      json.member("relation", place.relation)
      json.member("latitude", degrees: place.latitude)
      json.member("longitude", degrees: place.longitude)
      json.member("precision", place.precision.rawValue)
      json.spanMember(evidence)
      json.disputedMember(place.disputed)
    }
  }

  /// `disputed`: `area`, `claimants`, `administrator`, `basis`; no member for nil.
  package mutating func disputedMember(_ area: DisputedArea?) {
    guard let area else { return }
    key("disputed")
    object { json in
      json.member("area", area.name)
      json.member("claimants", strings: area.claimants)
      json.member("administrator", area.administrator)
      json.member("basis", area.basis)
    }
  }

  /// `value`, `start`, `end`, `precision`, `extent`, `basis`, `wording`, `span`; null for nil.
  package mutating func time(_ time: TimeReference?, evidence: Evidence? = nil) {
    guard let time else { return null() }
    object { json in
      json.member("value", time.value)
      json.member("start", time.start?.description)
      json.member("end", time.end?.description)
      json.member("precision", time.precision.rawValue)
      json.member("extent", flag: time.isExtent)
      json.member("basis", time.basis.rawValue)
      json.evidenceMembers(evidence)
    }
  }

  /// `harm`, `low`, `high`, `qualifier`, `who`, `wording`, `span`.
  package mutating func casualty(_ casualty: Casualty, evidence: Evidence? = nil) {
    object { json in
      json.member("harm", casualty.harm.rawValue)
      json.countMembers(casualty.count)
      json.member("who", casualty.who)
      json.evidenceMembers(evidence)
    }
  }

  /// `of`, `low`, `high`, `qualifier`, `wording`, `span`.
  package mutating func quantity(_ quantity: Quantity, evidence: Evidence? = nil) {
    object { json in
      json.member("of", quantity.of)
      json.countMembers(quantity.count)
      json.evidenceMembers(evidence)
    }
  }

  /// Members `low`, `high`, `qualifier`.
  package mutating func countMembers(_ count: Count) {
    member("low", count.low)
    member("high", count.high)
    member("qualifier", count.qualifier.rawValue)
  }
}
