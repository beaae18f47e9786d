import TruceModel

extension IncidentID: Stored {}
extension CopyRelation.Kind: Stored {}

extension Incident: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("claims", claims)
    writer.member("id", id)
    writer.member("links", links)
    writer.optional("partOf", partOf)
    writer.member("places", places)
    writer.member("reports", reports)
    writer.optional("time", time)
    writer.member("type", type)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let claims: [ClaimID] = try reader.member("claims")
    let id: IncidentID = try reader.member("id")
    let links: [ClaimLink] = try reader.member("links")
    let partOf: IncidentID? = try reader.optional("partOf")
    let places: [PlaceReference] = try reader.member("places")
    let reports: [ReportID] = try reader.member("reports")
    let time: TimeReference? = try reader.optional("time")
    self.init(
      id: id, type: try reader.member("type"), time: time, places: places, claims: claims,
      reports: reports, links: links, partOf: partOf)
  }
}

extension ClaimLink: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("first", first)
    writer.member("reasons", reasons)
    writer.member("score", score)
    writer.member("second", second)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let first: ClaimID = try reader.member("first")
    let reasons: [Reason] = try reader.member("reasons")
    let score: Double = try reader.member("score")
    self.init(first: first, second: try reader.member("second"), score: score, reasons: reasons)
  }
}

extension ClaimLink.Reason: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("about", about)
    writer.member("explanation", explanation)
    writer.member("weight", weight)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let about: String = try reader.member("about")
    let explanation: String = try reader.member("explanation")
    self.init(about: about, weight: try reader.member("weight"), explanation: explanation)
  }
}

extension CopyRelation: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("containment", containment)
    writer.member("copy", copy)
    writer.optional("credit", credit)
    writer.member("kind", kind)
    writer.member("original", original)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let containment: Double = try reader.member("containment")
    let copy: ReportID = try reader.member("copy")
    let credit: String? = try reader.optional("credit")
    let kind: Kind = try reader.member("kind")
    self.init(
      copy: copy, original: try reader.member("original"), kind: kind, containment: containment,
      credit: credit)
  }
}
