/// Entry type of this target.
package struct Assessor: Sendable {
  package init() {}
}
