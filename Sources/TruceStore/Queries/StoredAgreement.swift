package import TruceModel

/// The file of an agreement as it was last given.
package struct StoredAgreement: Hashable, Sendable {
  package var agreement: Agreement
  package var file: String
  package var yaml: String
  /// How many times it was given with other content, this one included.
  package var versions: Int
}
