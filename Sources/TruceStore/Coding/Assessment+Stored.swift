import TruceModel

extension Grade: Stored {}
extension Origin.Bloc: Stored {}
extension AssessedActor.Standing: Stored {}
extension Contradiction.Attribute: Stored {}
extension AccusedPosition.Answer: Stored {}

extension Assessment: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("actors", actors)
    writer.member("contradictions", contradictions)
    writer.member("grade", grade)
    writer.member("gradeReasons", gradeReasons)
    writer.member("harms", harms)
    writer.member("incident", incident)
    writer.member("origins", origins)
    writer.member("positions", positions)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let actors: [AssessedActor] = try reader.member("actors")
    let contradictions: [Contradiction] = try reader.member("contradictions")
    let grade: Grade = try reader.member("grade")
    let gradeReasons: [String] = try reader.member("gradeReasons")
    let harms: [HarmRange] = try reader.member("harms")
    let incident: IncidentID = try reader.member("incident")
    let origins: [Origin] = try reader.member("origins")
    self.init(
      incident: incident, grade: grade, gradeReasons: gradeReasons, origins: origins,
      actors: actors, harms: harms, contradictions: contradictions,
      positions: try reader.member("positions"))
  }
}

extension Origin: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("bloc", bloc)
    writer.member("claims", claims)
    writer.member("isKnown", isKnown)
    writer.member("key", key)
    writer.member("name", name)
    writer.member("reasons", reasons)
    writer.member("reports", reports)
    writer.optional("side", side)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let bloc: Bloc = try reader.member("bloc")
    let claims: [ClaimID] = try reader.member("claims")
    let isKnown: Bool = try reader.member("isKnown")
    let key: String = try reader.member("key")
    let name: String = try reader.member("name")
    let reasons: [String] = try reader.member("reasons")
    let reports: [ReportID] = try reader.member("reports")
    self.init(
      key: key, name: name, side: try reader.optional("side"), bloc: bloc, isKnown: isKnown,
      claims: claims, reports: reports, reasons: reasons)
  }
}

extension AssessedActor: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("claims", claims)
    writer.member("entity", entity)
    writer.member("standing", standing)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let claims: [ClaimID] = try reader.member("claims")
    let entity: Entity = try reader.member("entity")
    self.init(entity: entity, standing: try reader.member("standing"), claims: claims)
  }
}

extension Contradiction: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("about", about)
    writer.member("sides", sides)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let about: Attribute = try reader.member("about")
    self.init(about: about, sides: try reader.member("sides"))
  }
}

extension Contradiction.Side: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("claims", claims)
    writer.member("origins", origins)
    writer.member("value", value)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let claims: [ClaimID] = try reader.member("claims")
    let origins: [String] = try reader.member("origins")
    self.init(value: try reader.member("value"), origins: origins, claims: claims)
  }
}

extension AccusedPosition: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("accused", accused)
    writer.member("answer", answer)
    writer.member("claims", claims)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let accused: Entity = try reader.member("accused")
    let answer: Answer = try reader.member("answer")
    self.init(accused: accused, answer: answer, claims: try reader.member("claims"))
  }
}
