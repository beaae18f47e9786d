import TruceModel

extension ReportID: Stored {}
extension ClaimID: Stored {}
extension ActorID: Stored {}
extension PlaceID: Stored {}
extension AgreementID: Stored {}
extension EventType: Stored {}
extension EventStatus: Stored {}
extension Stance: Stored {}
extension Justification: Stored {}
extension Zone: Stored {}

extension Claim: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("attribution", attribution)
    writer.member("event", event)
    writer.member("id", id)
    writer.optional("justification", justification)
    writer.member("report", report)
    writer.member("sentence", sentence)
    writer.member("stance", stance)
    writer.member("zone", zone)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let attribution: [AttributionLink] = try reader.member("attribution")
    let event: Event = try reader.member("event")
    let id: ClaimID = try reader.member("id")
    let justification: Attested<Justification>? = try reader.optional("justification")
    let report: ReportID = try reader.member("report")
    let sentence: Attested<String> = try reader.member("sentence")
    let stance: Stance = try reader.member("stance")
    self.init(
      id: id, report: report, event: event, zone: try reader.member("zone"), stance: stance,
      justification: justification, attribution: attribution, sentence: sentence)
  }
}

extension AttributionLink: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("cue", cue)
    writer.member("isQuoted", isQuoted)
    writer.optional("saidOn", saidOn)
    writer.optional("speaker", speaker)
    writer.optional("via", via)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let cue: Attested<String>? = try reader.optional("cue")
    let isQuoted: Bool = try reader.member("isQuoted")
    let saidOn: Attested<TimeReference>? = try reader.optional("saidOn")
    let speaker: Attested<Entity>? = try reader.optional("speaker")
    self.init(
      speaker: speaker, cue: cue, isQuoted: isQuoted, saidOn: saidOn,
      via: try reader.optional("via"))
  }
}

extension Event: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("actors", actors)
    writer.member("acts", acts)
    writer.optional("agreement", agreement)
    writer.member("casualties", casualties)
    writer.member("damage", damage)
    writer.member("isAggregate", isAggregate)
    writer.member("isNotReported", isNotReported)
    writer.member("means", means)
    writer.optional("notAfter", notAfter)
    writer.member("places", places)
    writer.member("quantities", quantities)
    writer.optional("refersTo", refersTo)
    writer.member("status", status)
    writer.member("targets", targets)
    writer.optional("time", time)
    writer.member("trigger", trigger)
    writer.member("type", type)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let actors: [Attested<Entity>] = try reader.member("actors")
    let acts: [ClaimID] = try reader.member("acts")
    let agreement: Attested<AgreementReference>? = try reader.optional("agreement")
    let casualties: [Attested<Casualty>] = try reader.member("casualties")
    let damage: [Attested<String>] = try reader.member("damage")
    let isAggregate: Bool = try reader.member("isAggregate")
    let isNotReported: Bool = try reader.member("isNotReported")
    let means: [Attested<String>] = try reader.member("means")
    let notAfter: CalendarDay? = try reader.optional("notAfter")
    let places: [Attested<PlaceReference>] = try reader.member("places")
    let quantities: [Attested<Quantity>] = try reader.member("quantities")
    let refersTo: ClaimID? = try reader.optional("refersTo")
    let status: EventStatus = try reader.member("status")
    let targets: [Attested<Entity>] = try reader.member("targets")
    let time: Attested<TimeReference>? = try reader.optional("time")
    let trigger: Attested<EventType> = try reader.member("trigger")
    self.init(
      type: try reader.member("type"), trigger: trigger, status: status, isAggregate: isAggregate,
      refersTo: refersTo, acts: acts, actors: actors, targets: targets, places: places,
      time: time, notAfter: notAfter, casualties: casualties, quantities: quantities,
      damage: damage, means: means, agreement: agreement, isNotReported: isNotReported)
  }
}

extension AgreementReference: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("announcer", announcer)
    writer.member("brokers", brokers)
    writer.member("guarantors", guarantors)
    writer.optional("id", id)
    writer.member("parties", parties)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let announcer: Entity? = try reader.optional("announcer")
    let brokers: [Entity] = try reader.member("brokers")
    let guarantors: [Entity] = try reader.member("guarantors")
    let id: AgreementID? = try reader.optional("id")
    self.init(
      id: id, parties: try reader.member("parties"), brokers: brokers, guarantors: guarantors,
      announcer: announcer)
  }
}
