package import Foundation
package import TruceModel

extension SyntaxModel {
  /// Where the model that comes with the program lies.
  package static var bundledURL: URL {
    Bundle.module.bundleURL.appendingPathComponent("Resources/model/english.model")
  }

  /// Maps the model that comes with the program. Throws `LexiconError` where it is missing or does
  /// not fit.
  package static func bundled() throws(LexiconError) -> SyntaxModel {
    try SyntaxModel(contentsOf: bundledURL)
  }
}
