/// Entry type of this target.
package struct ReportReader: Sendable {
  package init() {}
}
