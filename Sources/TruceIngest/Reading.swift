package import TruceModel

/// What came of one input.
package struct Reading: Sendable {
  /// nil where the input held none that could be read.
  package var report: Report?
  /// What was noted on the way, in order.
  package var issues: [Issue]
  /// An input that was asked for gave no report: the exit code tells of it.
  package var isSetAside: Bool

  package init(report: Report? = nil, issues: [Issue] = [], isSetAside: Bool = false) {
    self.report = report
    self.issues = issues
    self.isSetAside = isSetAside
  }
}
