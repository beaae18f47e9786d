import Foundation
import TruceModel

extension SyntaxModel {
  /// The model that Truce ships. Throws where it is not installed or damaged.
  static func shipped() throws(LexiconError) -> SyntaxModel {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources/model")
    return try SyntaxModel(contentsOf: folder.appendingPathComponent("english.model"))
  }
}
