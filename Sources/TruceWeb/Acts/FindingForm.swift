import HTTPTypes
import TruceModel
import TrucePipeline
import TruceStore

/// What a reviewer found, from the fields of the form for editing a claim.
struct FindingForm {
  let form: Form
  let directory: ActorDirectory

  /// Throws `Trouble` where the field is unknown or a value cannot be read.
  func finding() throws -> Finding {
    do {
      return try read(try form.required("field", "What is edited"))
    } catch let fault as FindingFault {
      throw Trouble(.unprocessableContent, Trouble.sentence(fault))
    }
  }

  private func read(_ field: String) throws -> Finding {
    let values = form.all("value")
    switch field {
    case "type": return .type(try known(EventType(rawValue: values.first ?? "")))
    case "status": return .status(try known(EventStatus(rawValue: values.first ?? "")))
    case "stance": return .stance(try known(Stance(rawValue: values.first ?? "")))
    case "day", "time": return .time(try values.first.map(FoundValue.time))
    case "place":
      return .places(try values.prefix(1).map { try FoundValue.place($0, at: form["at"]) })
    case "actor": return .actors(values.map { FoundValue.entity($0, directory) })
    case "target": return .targets(values.map { FoundValue.entity($0, directory) })
    case "means": return .means(values)
    case "casualties":
      return .casualties(
        try [(Casualty.Harm.killed, "killed"), (.injured, "injured")].compactMap { harm, name in
          try form[name].map { Casualty(harm: harm, count: try FoundValue.count($0)) }
        })
    default: throw Trouble(.unprocessableContent, "\(field) is not a field that can be edited.")
    }
  }

  private func known<Value>(_ value: Value?) throws(Trouble) -> Value {
    guard let value else {
      throw Trouble(.unprocessableContent, "The value is none of those that there are. Choose one.")
    }
    return value
  }
}
