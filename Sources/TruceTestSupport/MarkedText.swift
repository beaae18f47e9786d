/// Entry type of this target.
package struct MarkedText: Sendable {
  package init() {}
}
