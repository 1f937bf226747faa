//! One dense layer: the only place where the encoder leaves safe Rust.

use gemm_common::Parallelism;
use gemm_f32::gemm::f32::get_gemm_fn;

/// `output[t] = weightsᵀ · input[t] + bias` for every row t.
///
/// `weights` has one row per input and one column per output, the order in which the kernels read
/// them without copying; `bias` has one number per output.
pub(super) fn dense(
    input: &[f32],
    input_width: usize,
    weights: &[f32],
    bias: &[f32],
    output: &mut [f32],
) {
    let output_width = bias.len();
    let rows = input.len() / input_width;
    assert_eq!(
        input.len(),
        rows * input_width,
        "input is not a whole number of rows"
    );
    assert_eq!(
        weights.len(),
        output_width * input_width,
        "weights do not fit input and bias"
    );
    assert_eq!(
        output.len(),
        rows * output_width,
        "output does not fit input and bias"
    );
    for row in output.chunks_exact_mut(output_width) {
        row.copy_from_slice(bias);
    }
    let stride = |width: usize| isize::try_from(width).expect("a layer's width fits an isize");
    let product = get_gemm_fn();
    #[expect(
        unsafe_code,
        reason = "the kernels take raw pointers; the assertions above prove every index in range"
    )]
    // SAFETY: all three matrices are dense and of the sizes asserted above; output is borrowed
    // mutably and so overlaps neither input. The kernels see the transposed product, in columns:
    // output (outputs × rows) += weights (outputs × inputs) · input (inputs × rows).
    unsafe {
        product(
            output_width,
            rows,
            input_width,
            output.as_mut_ptr(),
            stride(output_width),
            1,
            true,
            weights.as_ptr(),
            stride(output_width),
            1,
            input.as_ptr(),
            stride(input_width),
            1,
            1.0,
            1.0,
            false,
            false,
            false,
            Parallelism::None,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dense_layer_multiplies_and_adds_its_bias() {
        let input = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]; // two rows of three
        let weights = [1.0, 0.5, 0.0, 0.5, -1.0, 0.5]; // two outputs in columns
        let mut output = [0.0; 4];
        dense(&input, 3, &weights, &[10.0, 20.0], &mut output);
        assert_eq!(output, [8.0, 23.0, 8.0, 27.5]);
    }
}
