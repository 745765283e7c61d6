//! 到款: money that came in.
