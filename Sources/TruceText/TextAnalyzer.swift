/// Entry type of this target.
package struct TextAnalyzer: Sendable {
  package init() {}
}
