/// Entry type of this target.
package struct ClaimExtractor: Sendable {
  package init() {}
}
