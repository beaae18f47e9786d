package import Foundation
package import TruceModel

extension SyntaxModel {
  /// Where the model that Truce ships lies.
  package static var shippedURL: URL {
    Bundle.module.bundleURL.appendingPathComponent("Resources/model/english.model")
  }

  /// The model that Truce ships. Throws where it is not installed or damaged.
  package static func shipped() throws(LexiconError) -> SyntaxModel {
    try SyntaxModel(contentsOf: shippedURL)
  }
}
