import TruceModel
import TruceText

/// A word or phrase that names an event, with the roles of its arguments.
struct Trigger: Sendable {
  enum Form: String, Sendable { case verb, noun }

  /// What an argument is to the event.
  enum Role: String, Sendable {
    case actor, target, place, means, accord
    /// Either party of a mutual event.
    case side
    case none
  }

  /// What must be present for an ambiguous word to be read as an event.
  enum Need: String, Sendable {
    case none
    /// Someone or something armed among the arguments, or harm.
    case armed
    /// A named place as object.
    case place
    /// A weapon as object.
    case means
    /// States, forces or armed groups on the sides that its type wants; see `PartyNeed`.
    case parties
    /// A report that speaks of a truce.
    case truce
  }

  var form: Form
  var type: EventType
  var subject: Role
  var object: Role
  /// By preposition, where it differs from the usual role.
  var prepositions: [String: Role]
  var need: Need

  init(
    form: Form, type: EventType, subject: Role, object: Role, prepositions: [String: Role] = [:],
    need: Need = .none
  ) {
    self.form = form
    self.type = type
    self.subject = subject
    self.object = object
    self.prepositions = prepositions
    self.need = need
  }

  /// Reads a row of `triggers.tsv`; nil where it is malformed.
  init?(row: [String]) {
    guard let form = Form(rawValue: row[1]), let type = EventType(rawValue: row[2]),
      let need = Need(rawValue: row[6])
    else { return nil }
    self.form = form
    self.type = type
    self.need = need
    subject = row[3] == "-" ? .actor : Role(rawValue: row[3]) ?? .none
    object = row[4] == "-" ? .target : Role(rawValue: row[4]) ?? .none
    prepositions = [:]
    guard row[5] != "-" else { return }
    for pair in row[5].parts(at: ",") where pair != "-" {
      let parts = pair.parts(at: "=")
      guard parts.count == 2, let role = Role(rawValue: parts[1]) else { return nil }
      prepositions[parts[0]] = role
    }
  }
}
