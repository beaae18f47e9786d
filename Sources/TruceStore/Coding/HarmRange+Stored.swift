import TruceModel

extension HarmRange: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("civilians", civilians)
    writer.optional("fighters", fighters)
    writer.member("harm", harm)
    writer.optional("high", high)
    writer.member("isStatusContested", isStatusContested)
    writer.optional("low", low)
    writer.member("origins", origins)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let civilians: Bounds? = try reader.optional("civilians")
    let fighters: Bounds? = try reader.optional("fighters")
    let harm: Casualty.Harm = try reader.member("harm")
    let high: Int? = try reader.optional("high")
    let isStatusContested: Bool = try reader.member("isStatusContested")
    let low: Int? = try reader.optional("low")
    self.init(
      harm: harm, low: low, high: high, origins: try reader.member("origins"),
      civilians: civilians, fighters: fighters, isStatusContested: isStatusContested)
  }
}

extension HarmRange.OfOrigin: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("claims", claims)
    writer.member("count", count)
    writer.member("origin", origin)
    writer.optional("who", who)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let claims: [ClaimID] = try reader.member("claims")
    let count: Count = try reader.member("count")
    let origin: String = try reader.member("origin")
    self.init(origin: origin, count: count, who: try reader.optional("who"), claims: claims)
  }
}

extension HarmRange.Bounds: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("high", high)
    writer.optional("low", low)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let high: Int? = try reader.optional("high")
    self.init(low: try reader.optional("low"), high: high)
  }
}
