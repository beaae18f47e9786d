import TruceModel

extension AllegedViolation.Answer: Stored {}

extension AllegedViolation: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("accused", accused)
    writer.member("accusers", accusers)
    writer.member("agreement", agreement)
    writer.member("boundParty", boundParty)
    writer.member("claims", claims)
    writer.member("exception", exception)
    writer.optional("finding", finding)
    writer.optional("generalCount", generalCount)
    writer.member("inArea", inArea)
    writer.member("inTime", inTime)
    writer.optional("incident", incident)
    writer.optional("position", position)
    writer.member("prohibitedAct", prohibitedAct)
    writer.optional("provision", provision)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let accused: [Entity] = try reader.member("accused")
    let accusers: [Entity] = try reader.member("accusers")
    let agreement: AgreementID = try reader.member("agreement")
    let boundParty: Test = try reader.member("boundParty")
    let claims: [ClaimID] = try reader.member("claims")
    let exception: Test = try reader.member("exception")
    let finding: Attested<String>? = try reader.optional("finding")
    let generalCount: Count? = try reader.optional("generalCount")
    let inArea: Test = try reader.member("inArea")
    let inTime: Test = try reader.member("inTime")
    let incident: IncidentID? = try reader.optional("incident")
    let position: AccusedPosition? = try reader.optional("position")
    let prohibitedAct: Test = try reader.member("prohibitedAct")
    self.init(
      agreement: agreement, provision: try reader.optional("provision"), incident: incident,
      accused: accused, accusers: accusers, claims: claims, inTime: inTime, inArea: inArea,
      boundParty: boundParty, prohibitedAct: prohibitedAct, exception: exception,
      position: position, generalCount: generalCount, finding: finding)
  }
}

extension AllegedViolation.Test: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("answer", answer)
    writer.member("claims", claims)
    writer.member("evidence", evidence)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let answer: AllegedViolation.Answer = try reader.member("answer")
    let claims: [ClaimID] = try reader.member("claims")
    self.init(answer, evidence: try reader.member("evidence"), claims: claims)
  }
}
