package import Foundation

extension AgreementReader {
  /// The folder of the agreements that Truce ships.
  package static var shippedFolder: URL {
    Bundle.module.bundleURL.appendingPathComponent("Resources/agreements")
  }
}
