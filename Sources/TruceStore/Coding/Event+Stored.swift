import TruceModel

extension Entity.Kind: Stored {}
extension TargetFlag: Stored {}
extension Qualifier: Stored {}
extension Casualty.Harm: Stored {}
extension TimeReference.Precision: Stored {}
extension TimeReference.Basis: Stored {}
extension PlaceReference.Precision: Stored {}

extension Entity: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("flags", flags)
    writer.optional("id", id)
    writer.optional("kind", kind)
    writer.member("name", name)
    writer.optional("side", side)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let flags: [TargetFlag] = try reader.member("flags")
    let id: ActorID? = try reader.optional("id")
    let kind: Kind? = try reader.optional("kind")
    let name: String = try reader.member("name")
    self.init(name: name, id: id, side: try reader.optional("side"), kind: kind, flags: flags)
  }
}

extension Count: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("high", high)
    writer.optional("low", low)
    writer.member("qualifier", qualifier)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let high: Int? = try reader.optional("high")
    let low: Int? = try reader.optional("low")
    self.init(low: low, high: high, qualifier: try reader.member("qualifier"))
  }
}

extension Casualty: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("count", count)
    writer.member("harm", harm)
    writer.optional("who", who)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let count: Count = try reader.member("count")
    let harm: Harm = try reader.member("harm")
    self.init(harm: harm, count: count, who: try reader.optional("who"))
  }
}

extension Quantity: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("count", count)
    writer.member("of", of)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let count: Count = try reader.member("count")
    self.init(of: try reader.member("of"), count: count)
  }
}

extension TimeReference: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("basis", basis)
    writer.optional("end", end)
    writer.member("isExtent", isExtent)
    writer.member("precision", precision)
    writer.optional("start", start)
    writer.member("value", value)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let basis: Basis = try reader.member("basis")
    let end: CalendarDay? = try reader.optional("end")
    let isExtent: Bool = try reader.member("isExtent")
    let precision: Precision = try reader.member("precision")
    let start: CalendarDay? = try reader.optional("start")
    self.init(
      value: try reader.member("value"), start: start, end: end, precision: precision,
      isExtent: isExtent, basis: basis)
  }
}

extension PlaceReference: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("country", country)
    writer.optional("disputed", disputed)
    writer.optional("id", id)
    writer.optional("latitude", latitude)
    writer.optional("longitude", longitude)
    writer.member("name", name)
    writer.optional("population", population)
    writer.member("precision", precision)
    writer.optional("province", province)
    writer.member("relation", relation)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let country: String? = try reader.optional("country")
    let disputed: DisputedArea? = try reader.optional("disputed")
    let id: PlaceID? = try reader.optional("id")
    let latitude: Double? = try reader.optional("latitude")
    let longitude: Double? = try reader.optional("longitude")
    let name: String = try reader.member("name")
    let population: Int? = try reader.optional("population")
    let precision: Precision = try reader.member("precision")
    let province: String? = try reader.optional("province")
    self.init(
      name: name, id: id, relation: try reader.member("relation"), latitude: latitude,
      longitude: longitude, precision: precision, country: country, province: province,
      population: population, disputed: disputed)
  }
}

extension DisputedArea: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("administrator", administrator)
    writer.member("basis", basis)
    writer.member("claimants", claimants)
    writer.member("name", name)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let administrator: String? = try reader.optional("administrator")
    let basis: String = try reader.member("basis")
    let claimants: [String] = try reader.member("claimants")
    self.init(
      name: try reader.member("name"), claimants: claimants, administrator: administrator,
      basis: basis)
  }
}
