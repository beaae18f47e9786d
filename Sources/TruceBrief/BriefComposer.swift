/// Entry type of this target.
package struct BriefComposer: Sendable {
  package init() {}
}
