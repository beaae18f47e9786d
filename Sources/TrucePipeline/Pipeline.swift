/// Entry type of this target.
package struct Pipeline: Sendable {
  package init() {}
}
