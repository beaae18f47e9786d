import HTTPTypes
import TruceModel
import TrucePipeline
import TruceStore

/// What a reviewer found, from the fields of the form for editing a claim.
struct FindingForm {
  let form: Form
  let directory: ActorDirectory
  /// Those that the ledger knows.
  let agreements: Set<AgreementID>

  /// Throws `Trouble` where the field is unknown or a value cannot be read.
  func finding() throws -> Finding {
    do {
      return try read(try form.required("field", "What is edited"))
    } catch let fault as FindingFault {
      // The message begins with what was typed, which stays as it is.
      throw Trouble(.unprocessableContent, "\(fault).")
    }
  }

  private func read(_ name: String) throws -> Finding {
    guard let field = Finding.Field(rawValue: name == "time" ? "day" : name) else {
      throw Trouble(.unprocessableContent, "\(name) is not a field that can be edited.")
    }
    let values = form.lines("value")
    switch field {
    case .type: return .type(try known(EventType(rawValue: values.first ?? "")))
    case .status: return .status(try known(EventStatus(rawValue: values.first ?? "")))
    case .stance: return .stance(try known(Stance(rawValue: values.first ?? "")))
    case .justification:
      return .justification(try values.first.map { try known(Justification(rawValue: $0)) })
    case .aggregate: return .aggregate(try known(Self.answers[values.first ?? ""]))
    case .agreement: return .agreement(try values.first.map(agreement))
    case .day: return .time(try values.first.map(FoundValue.time))
    case .place:
      return .places(try values.prefix(1).map { try FoundValue.place($0, at: form["at"]) })
    case .speaker: return .speakers(entities(values))
    case .actor: return .actors(entities(values))
    case .target: return .targets(entities(values))
    case .casualties: return .casualties(try harm(values))
    case .quantities: return .quantities(try values.map(FoundValue.quantity))
    case .damage: return .damage(values)
    case .means: return .means(values)
    }
  }

  private static let answers = ["yes": true, "no": false]

  private func entities(_ names: [String]) -> [Entity] {
    names.map { FoundValue.entity($0, directory) }
  }

  /// Lines such as `killed 3-5 fighters`, and the fields that are named after kinds of harm.
  private func harm(_ lines: [String]) throws -> [Casualty] {
    try lines.map(FoundValue.casualty)
      + Casualty.Harm.allCases.compactMap { harm in
        try form[harm.rawValue].map { Casualty(harm: harm, count: try FoundValue.count($0)) }
      }
  }

  private func agreement(_ id: String) throws(Trouble) -> AgreementID {
    try known(agreements.contains(AgreementID(id)) ? AgreementID(id) : nil)
  }

  private func known<Value>(_ value: Value?) throws(Trouble) -> Value {
    guard let value else {
      throw Trouble(.unprocessableContent, "The value is none of those that there are. Choose one.")
    }
    return value
  }
}
