/// Something about the input that Truce noted and worked around: the world is messy.
///
/// Issues are stored with the run and shown; they never stop the work. Each code has an entry in
/// `docs/errors.md`.
package struct Issue: Hashable, Sendable, Codable {
  /// Stage and cause, such as `ingest.undecodable`.
  package var code: String
  /// Subject, what happened, what to do; lower case, no full stop.
  package var message: String
  /// The path or report the issue is about, if any.
  package var subject: String?

  package init(code: String, message: String, subject: String? = nil) {
    self.code = code
    self.message = message
    self.subject = subject
  }
}
