import HummingbirdTLS
import NIOSSL

/// Reads a certificate of one's own.
enum Certificates {
  /// TLS 1.2 and later. Throws where a file cannot be read or is not PEM.
  static func configuration(_ files: DeskConfiguration.Certificate) throws -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(files.chain).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem)))
    configuration.minimumTLSVersion = .tlsv12
    return configuration
  }
}
