import Foundation
import HTTPTypes

/// What a person sent.
struct Form: Sendable {
  /// In their order.
  var fields: [(name: String, value: String)] = []
  /// The files, in the spool; nil: there are none.
  var files: Spool.OpenLot?
  /// Bytes that are the same where the same form is sent twice.
  var digest = Data()

  /// The field as typed; nil: it is not there.
  func raw(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The field without blanks around it; nil: it is not there, or empty.
  subscript(name: String) -> String? {
    let text = raw(name)?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    return text.isEmpty ? nil : text
  }

  /// The field; throws where it is not there.
  func required(_ name: String, _ what: String) throws(Trouble) -> String {
    guard let value = self[name] else {
      throw Trouble(.unprocessableContent, "\(what) is missing. Go back and fill it in.")
    }
    return value
  }

  /// All values of a field that is there several times, none of them empty.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }
      .map { $0.value.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }

  /// The lines of all values of a field, none of them empty.
  func lines(_ name: String) -> [String] {
    all(name).flatMap { $0.split(whereSeparator: \.isNewline) }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// Where to go afterwards: a path of this desk alone.
  func next(or otherwise: String) -> String {
    guard let next = self["next"], Self.isLocal(next) else { return otherwise }
    return next
  }

  /// Whether `path` leads to this desk whatever browsers make of it.
  static func isLocal(_ path: String) -> Bool {
    path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\")
      && path.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
