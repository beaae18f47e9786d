import Foundation

/// A report of `Examples/reports` with its claims as a person coded them; one file of
/// `Evaluation/gold`, in the format of `Evaluation/README.md`.
struct GoldReport: Decodable, Sendable {
  /// File name in the folder of reports.
  var report: String
  /// In the order of the text.
  var claims: [GoldClaim]

  /// Reads a gold file. Throws `EvaluationError` where it is not one.
  static func read(_ url: URL) throws(EvaluationError) -> GoldReport {
    do {
      return try JSONDecoder().decode(GoldReport.self, from: Data(contentsOf: url))
    } catch {
      throw EvaluationError(
        path: url.path, reason: "cannot be read as gold (\(error))",
        remedy: "see Evaluation/README.md for the format")
    }
  }
}

/// One claim as a person coded it. Alternatives are parted by `|`; nil: the field is not judged.
struct GoldClaim: Decodable, Sendable {
  /// Words of the report that stand in it once, runs of white space as one blank.
  var quote: String
  /// The event types accepted.
  var type: String
  var status: String?
  var stance: String?
  /// `-`: the outlet's own voice.
  var speaker: String?
  var actor: String?
  var target: String?
  var place: String?
  /// An ISO day (to be met exactly), an ISO month or `from/to` (to be overlapped).
  var date: String?
  /// `62` exact, `33-` at least, `~20` about; joined by `+`: all of them are told.
  var killed: String?
  var injured: String?
  var displaced: String?
  /// Costs nothing when missed.
  var optional: Bool?

  var isOptional: Bool { optional ?? false }
}
