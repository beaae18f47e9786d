/// An input that cannot become a report: the issue to be noted for it.
package struct IntakeFailure: Error, Hashable {
  package var reason: IntakeIssue

  init(_ reason: IntakeIssue) { self.reason = reason }
}
