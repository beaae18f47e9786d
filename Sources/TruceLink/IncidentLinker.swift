/// Entry type of this target.
package struct IncidentLinker: Sendable {
  package init() {}
}
